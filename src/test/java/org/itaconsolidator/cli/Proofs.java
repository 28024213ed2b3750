package org.itaconsolidator.cli;

/** What takes too long for every build is done with {@code -Pproofs} only. */
final class Proofs {
    static final boolean LONG = Boolean.getBoolean("proofs");

    private Proofs() {}
}
