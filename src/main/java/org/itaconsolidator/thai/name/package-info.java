/**
 * Names of bodies, places and divisions: recognised in other spellings, taken out of a text, told apart from near ones.
 */
package org.itaconsolidator.thai.name;
