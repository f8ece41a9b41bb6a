package org.margatetaskforce.api;

import jakarta.ws.rs.BadRequestException;

/** A question that cannot be answered as it was asked: its message tells the asker what to mend. */
class AskedWrongly extends BadRequestException {

    private static final long serialVersionUID = 1L;

    AskedWrongly(String whatToMend) {
        super(whatToMend);
    }
}
