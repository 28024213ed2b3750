package org.itaconsolidator.job;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Remembers why a transaction could not be committed. Spring Batch goes on to note the failure, finds its own tables without
 * the lost transaction, and then complains of that alone.
 */
final class FailedCommit implements TransactionExecutionListener {
    private final AtomicReference<Throwable> first = new AtomicReference<>();

    @Override
    public void afterCommit(TransactionExecution transaction, Throwable failure) {
        if (failure != null) {
            first.compareAndSet(null, failure);
        }
    }

    /** The reason that came first; empty where every commit succeeded. */
    Optional<Throwable> findReason() {
        return Optional.ofNullable(first.get());
    }
}
