/**
 * Names of bodies, places and divisions: recognises them in other spellings, removes them from a text, and tells
 * nearly equal names apart.
 */
package org.itaconsolidator.thai.name;
