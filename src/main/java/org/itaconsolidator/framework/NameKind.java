package org.itaconsolidator.framework;

/** How a name was found in a text. */
public enum NameKind {
    /** The text is the name, or an accepted spelling of it. */
    EXACT,
    /** The text is near one name and no other: worth a notice. */
    NEAR,
    /** The name stands inside a longer text, and no other name does. */
    CONTAINED
}
