package org.itaconsolidator.job.load;

import java.time.LocalDate;
import org.itaconsolidator.model.delivery.RunRow;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.job.parameters.JobParametersValidator;

/** The parameters of a run: its business date and attempt identify it, its number finds it in the store. */
public final class RunParameters implements JobParametersValidator {
    private static final String BUSINESS_DATE = "businessDate";
    private static final String ATTEMPT = "attempt";
    private static final String RUN_ID = "runId";

    public static JobParameters of(RunRow run) {
        return new JobParametersBuilder()
                .addString(BUSINESS_DATE, run.businessDate().toString())
                .addLong(ATTEMPT, (long) run.attempt())
                .addLong(RUN_ID, run.runId(), false)
                .toJobParameters();
    }

    public static long runId(JobParameters parameters) {
        return parameters.getLong(RUN_ID);
    }

    @Override
    public void validate(JobParameters parameters) throws InvalidJobParametersException {
        if (parameters == null || parameters.getLong(RUN_ID) == null || parameters.getLong(ATTEMPT) == null) {
            throw new InvalidJobParametersException("a run needs businessDate, attempt and runId, such as "
                    + "businessDate=2026-03-02 attempt=1 runId=7");
        }
        LocalDate.parse(parameters.getString(BUSINESS_DATE));
    }
}
