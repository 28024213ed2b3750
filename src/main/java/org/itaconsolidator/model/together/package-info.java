/** Several bodies as page one tells of them together: their rows of scores and what each has to do enter, one arrangement leaves. */
package org.itaconsolidator.model.together;
