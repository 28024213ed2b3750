package org.itaconsolidator.layout;

import java.util.Optional;
import org.itaconsolidator.model.Field;

/**
 * A column of one of the program's own forms.
 *
 * @param field what it means; its first heading in {@link Layouts#headings()} is the one written
 * @param width in characters of the standard font
 * @param choices name of the dropdown's list, empty where anything may be typed
 * @param help one short line for the officer
 */
public record FormColumn(Field field, int width, Optional<String> choices, String help) {}
