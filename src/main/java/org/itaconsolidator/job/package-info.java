/**
 * Carries out the commands of the command line. A request of {@code app} enters; its outcome or a fault leaves. This
 * package and its sub-packages are the only ones that connect the stages.
 */
package org.itaconsolidator.job;
