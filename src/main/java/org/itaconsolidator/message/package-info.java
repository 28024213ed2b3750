/**
 * What people read: texts in Thai and English, built from the message files. A code or a key with its words enters, a
 * sentence leaves. No text for people stands in code.
 */
package org.itaconsolidator.message;
