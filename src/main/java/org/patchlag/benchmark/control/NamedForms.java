package org.patchlag.benchmark.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.patchlag.disclosure.InsiderGate;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.Publication;
import org.patchlag.timeline.DelayClock;

/**
 * What may be shown of cells that name a vendor: as much as lets the vendor, which knows all its customers, not find out
 * which of them reported. The clocks of a cell are judged one after the other, each with what is shown of those before.
 */
final class NamedForms {
    private static final List<Level> HEADLINE = List.of(Level.V1, Level.V2, Level.V3);

    // Each further clock tells the vendor more about who reports: it gets intervals only.
    private static final List<Level> OTHERS = List.of(Level.V3);

    private final EditionSetting setting;
    private final InsiderGate gate;
    private final Publication publication;
    private final Set<String> heldBack = ConcurrentHashMap.newKeySet();
    private final Map<String, InsiderGate.Session> sessions = new ConcurrentHashMap<>();

    NamedForms(EditionSetting setting) {
        this.setting = setting;
        this.gate = new InsiderGate(setting.policy());
        this.publication = new Publication(setting.policy());
    }

    /** Says that the headline of a cell stays as it was: nothing new may then be shown of its other clocks either. */
    void holdBack(DelayClock clock, CellFigure figure) {
        if (clock == DelayClock.TIME_TO_PATCH) {
            heldBack.add(figure.plan().key());
        }
    }

    /** The first form that keeps the secret; empty where none does. */
    Optional<PublicForm> of(DelayClock clock, CellFigure figure) {
        if (heldBack.contains(figure.plan().key())
                || publication.of(figure.cell(), Level.V3).isEmpty()) {
            return Optional.empty();
        }
        String key = figure.plan().key();
        InsiderGate.Session session = sessions.computeIfAbsent(
                key,
                name -> gate.open(
                        setting.contributors().getOrDefault(name, Set.of()),
                        setting.seed().applyAsLong(name)));
        return session.judge(figure.cell().cases(), clock == DelayClock.TIME_TO_PATCH ? HEADLINE : OTHERS, null)
                .level()
                .flatMap(level -> publication.of(figure.cell(), level));
    }
}
