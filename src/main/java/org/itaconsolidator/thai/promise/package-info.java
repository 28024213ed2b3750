/**
 * What a sentence promises, and which days in it prove that the deed was done rather than prepared or planned.
 */
package org.itaconsolidator.thai.promise;
