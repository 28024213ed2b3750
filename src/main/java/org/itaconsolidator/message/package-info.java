/**
 * Text for people, in Thai and English, built from the message files. A code or a key with its details enters; a
 * sentence leaves. No text for people is written in code.
 */
package org.itaconsolidator.message;
