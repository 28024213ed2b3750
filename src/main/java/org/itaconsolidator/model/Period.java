package org.itaconsolidator.model;

import java.time.LocalDate;
import java.util.Optional;

/** How a period phrase was read. Only {@link NotUnderstood} is a finding. */
public sealed interface Period {
    /** The first day, if the phrase has one. */
    default Optional<LocalDate> start() {
        return Optional.empty();
    }

    /** The last day, if the phrase has one. */
    default Optional<LocalDate> end() {
        return Optional.empty();
    }

    /** Both ends known, both included: ธ.ค. ๒๕๖๕ - มีนาคม ๒๕๖๖. */
    record Between(LocalDate first, LocalDate last) implements Period {
        public Between {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("period ends " + last + " before it starts " + first);
            }
        }

        @Override
        public Optional<LocalDate> start() {
            return Optional.of(first);
        }

        @Override
        public Optional<LocalDate> end() {
            return Optional.of(last);
        }
    }

    /** Open at its end: ต.ค. ๒๕๖๕ เป็นต้นไป. */
    record OpenFrom(LocalDate first) implements Period {
        @Override
        public Optional<LocalDate> start() {
            return Optional.of(first);
        }
    }

    /** Recurring or relative, without days of its own: ทุกเดือน, ไม่เกิน ๗ วันหลังเสร็จสิ้นแต่ละภารกิจ. */
    record Recurring() implements Period {}

    record Blank() implements Period {}

    /** Written, and not understood: reported, never guessed. */
    record NotUnderstood() implements Period {}
}
