package org.itaconsolidator.read.book;

/** What stands in a document one after the other. */
sealed interface WordPart permits WordText, WordTable {}
