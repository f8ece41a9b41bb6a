package org.margatetaskforce.proof;

import org.jspecify.annotations.Nullable;

/**
 * One record of the proof.
 *
 * @param table its table
 * @param dataClass its class, 1 to 25
 * @param relation whose case it is of
 * @param key its primary key, columns with a bar between
 * @param word the word that is nowhere else: where it is read, the record was read
 * @param reference its reference, if such records have one
 * @param insert the statement that made it
 */
record Canary(
        String table,
        int dataClass,
        Relation relation,
        String key,
        String word,
        @Nullable String reference,
        String insert) {}
