/**
 * What the texts near a number say about it: whose it is, of which kind and of which year. The text of one place
 * enters (a title, a line inside a table, the heading of a group, a label, a cell beside the scores); a
 * {@code NumberScope} leaves, and the scopes of several places are merged here. This package knows no cells and no tables.
 * {@code ScopeJudge} is asked, and decides what all others say in a place. {@code Asides} first takes out what a text only
 * mentions or denies. {@code ScoreWords} knows single words ({@code layouts/words.yaml}: "เป้าหมาย"), {@code SlippedWords} the same
 * mistyped, {@code Sayings} whole sentences ({@code layouts/asides.yaml}), {@code ScoreSentence} other sentences about scores.
 * {@code Origin} tells where scores come from, {@code WhoseResult} of whom they are, {@code AimedYears} and {@code YearClauses} what is
 * said of single years; {@code KnownTexts} leaves over what nobody knows. A word goes into a list, a phrase into {@code asides.yaml};
 * only another form of sentence is a change of a class.
 */
package org.itaconsolidator.read.scope;
