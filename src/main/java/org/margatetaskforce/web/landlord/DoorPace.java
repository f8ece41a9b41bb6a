package org.margatetaskforce.web.landlord;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.margatetaskforce.base.Acting;

/**
 * What the pages before the landlords' door have in common: what is asked there is done as the system, and answered at a fixed
 * time after the question, so that a watch does not tell whether an address has an account.
 */
final class DoorPace {

    private static final long STEP_NANOS = 400_000_000;

    private DoorPace() {}

    /** Does something as the system, and lasts as long whatever came of it. */
    static void asTheDoor(Runnable work) {
        long asked = System.nanoTime();
        try {
            Acting.as(Acting.SYSTEM, work::run);
        } finally {
            LockSupport.parkNanos(STEP_NANOS - (System.nanoTime() - asked) % STEP_NANOS);
        }
    }

    static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Where in the network the request comes from. */
    static String from() {
        return request().getRemoteAddr();
    }

    /** Goes to another page of ours. */
    static void goTo(String page) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().redirect(request().getContextPath() + page);
        context.responseComplete();
    }
}
