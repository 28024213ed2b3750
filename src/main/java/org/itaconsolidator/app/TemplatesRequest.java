package org.itaconsolidator.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.settings.JobSettings;

/**
 * Forms to write.
 *
 * @param output the folder; made where it is missing
 * @param store the store that fills them in; empty for blank forms
 * @param organisation the body's name, {@code ""} where not said
 * @param division the division's name, {@code ""} where not said
 * @param round 6 or 12 (months)
 * @param job the job whose expected divisions each get the forms that they owe; empty for all forms in one folder
 * @param form the one form wanted; empty for all
 */
public record TemplatesRequest(
        Path output,
        Optional<Path> store,
        Optional<FiscalYear> fiscalYear,
        String organisation,
        String division,
        OptionalInt round,
        Optional<JobSettings> job,
        Optional<Form> form) {}
