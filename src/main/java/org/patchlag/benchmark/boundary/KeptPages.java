package org.patchlag.benchmark.boundary;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages in memory, up to a number of bytes: those that were not asked for longest make room. */
final class KeptPages {
    private final long most;
    private final Map<PublicAddress, RenderedPage> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /**
     * Room for pages.
     *
     * @param most how many bytes in all
     */
    KeptPages(long most) {
        this.most = most;
    }

    synchronized @Nullable RenderedPage find(PublicAddress address) {
        return pages.get(address);
    }

    synchronized void keep(PublicAddress address, RenderedPage page) {
        RenderedPage before = pages.put(address, page);
        bytes += page.size() - (before == null ? 0 : before.size());
        Iterator<RenderedPage> longest = pages.values().iterator();
        while (bytes > most && longest.hasNext()) {
            bytes -= longest.next().size();
            longest.remove();
        }
    }

    synchronized int count() {
        return pages.size();
    }
}
