package org.itaconsolidator.job;

/** The program failed at a workbook; bad input is a finding and never this. */
public final class WorkbookFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String inboxPath;

    WorkbookFault(String inboxPath, Throwable cause) {
        super("failed at " + inboxPath + ": " + cause.getMessage(), cause);
        this.inboxPath = inboxPath;
    }

    /** The workbook, relative to the inbox. */
    public String inboxPath() {
        return inboxPath;
    }
}
