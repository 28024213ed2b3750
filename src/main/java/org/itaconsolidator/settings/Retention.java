package org.itaconsolidator.settings;

/**
 * How much is kept.
 *
 * @param history newest folders of {@code history} (each month's last is kept besides)
 * @param dailyBackups newest daily backups of the store
 * @param monthlyBackups newest monthly backups of the store
 * @param runDays days for which the record of a run is kept
 */
public record Retention(int history, int dailyBackups, int monthlyBackups, int runDays) {
    /** What is kept unless the job says otherwise. */
    public static final Retention DEFAULT = new Retention(30, 30, 12, 400);
}
