package org.patchlag.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where processes listen, as Linux says it in {@code /proc}. */
final class Listening {
    private static final String LISTENS = "0A";
    private static final List<String> LOOPBACK = List.of(
            "0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"); // also as IPv6 has it

    private Listening() {}

    /** The addresses and ports that can be reached from other machines, in hexadecimal. */
    static List<String> beyondThisMachine(List<ProcessHandle> processes) throws IOException {
        Set<String> sockets = new HashSet<>();
        for (ProcessHandle process : processes) {
            sockets.addAll(sockets(process));
        }
        List<String> found = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] fields = line.strip().split("\\s+");
                if (LISTENS.equals(fields[3])
                        && sockets.contains("socket:[" + fields[9] + "]")
                        && !LOOPBACK.contains(fields[1].split(":")[0])) {
                    found.add(fields[1]);
                }
            }
        }
        return found;
    }

    private static Set<String> sockets(ProcessHandle process) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isSymbolicLink(file)) {
                    sockets.add(Files.readSymbolicLink(file).toString());
                }
            }
        }
        return sockets;
    }
}
