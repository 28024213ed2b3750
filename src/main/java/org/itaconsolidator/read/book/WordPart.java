package org.itaconsolidator.read.book;

/** The parts of a document, one after another. */
sealed interface WordPart permits WordText, WordTable {}
