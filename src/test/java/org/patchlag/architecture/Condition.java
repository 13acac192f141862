package org.patchlag.architecture;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition given as a function from an item to what is wrong with it. */
final class Condition<T extends HasName> extends ArchCondition<T> {
    private final Function<T, Stream<String>> wrongs;

    private Condition(String description, Function<T, Stream<String>> wrongs) {
        super(description);
        this.wrongs = wrongs;
    }

    static <T extends HasName> Condition<T> of(String description, Function<T, Stream<String>> wrongs) {
        return new Condition<>(description, wrongs);
    }

    @Override
    public void check(T item, ConditionEvents events) {
        wrongs.apply(item).forEach(wrong -> events.add(SimpleConditionEvent.violated(item, wrong)));
    }
}
