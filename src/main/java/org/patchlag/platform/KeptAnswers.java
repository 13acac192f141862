package org.patchlag.platform;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers in memory, up to a number of bytes: those that were not asked for longest make room.
 *
 * @param <K> what tells two answers apart
 */
public final class KeptAnswers<K> {
    private final long most;
    private final Map<K, KeptAnswer> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /**
     * Room for answers.
     *
     * @param most how many bytes in all
     */
    public KeptAnswers(long most) {
        this.most = most;
    }

    /** The answer kept under this key; null where there is none. */
    public synchronized @Nullable KeptAnswer find(K key) {
        return answers.get(key);
    }

    /** The answer kept under this key, made where there is none; two that ask at once may both make it. */
    public KeptAnswer get(K key, Supplier<KeptAnswer> make) {
        KeptAnswer known = find(key);
        if (known != null) {
            return known;
        }
        KeptAnswer made = make.get();
        keep(key, made);
        return made;
    }

    /** Keeps an answer, in the place of one that had its key. */
    public synchronized void keep(K key, KeptAnswer answer) {
        KeptAnswer before = answers.put(key, answer);
        bytes += answer.size() - (before == null ? 0 : before.size());
        Iterator<KeptAnswer> longest = answers.values().iterator();
        while (bytes > most && longest.hasNext()) {
            bytes -= longest.next().size();
            longest.remove();
        }
    }

    synchronized int count() {
        return answers.size();
    }
}
