/** What a sentence promises, and which days in it prove that something was done, rather than prepared or planned. */
package org.itaconsolidator.thai.promise;
