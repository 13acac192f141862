package org.patchlag.launcher;

/** A running database that Patchlag may use until it is closed. */
public interface Database extends AutoCloseable {

    /** How to reach it. */
    DatabaseAccess access();

    /** Whether it is our own, so that demonstration data may be loaded into it without asking. */
    boolean embedded();

    @Override
    void close();

    /** An empty embedded database in temporary files, fast and without durability: for tests and benchmarks. */
    static Database throwAway() {
        return EmbeddedDatabase.throwAway();
    }

    /** An embedded database that keeps its files in a folder and flushes every commit to disk. */
    static Database durable(java.nio.file.Path folder) {
        return EmbeddedDatabase.durable(folder);
    }

    /** The database named by {@code DB_URL}, or where that is not set the embedded one in {@code .data/}. */
    static Database fromEnvironment(java.nio.file.Path project) {
        return System.getenv("DB_URL") == null
                ? EmbeddedDatabase.durable(project.resolve(".data"))
                : GivenDatabase.fromEnvironment(System.getenv());
    }
}
