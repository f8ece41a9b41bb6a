package org.margatetaskforce.web.shell;

import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a page shows is asked for once in an answer, however often the page names it: Faces calls a getter for every mention,
 * and each call would be a question to the database. The next answer asks anew.
 */
public final class Once {

    private Once() {}

    /**
     * The answer to a question of a page's bean.
     *
     * @param bean whose question it is
     * @param what the question's name, its own within the bean
     */
    @SuppressWarnings("unchecked")
    public static <T> T ask(Object bean, String what, Supplier<T> question) {
        FacesContext answering = FacesContext.getCurrentInstance();
        if (answering == null) {
            // a file is written by a servlet, which asks once by itself
            return question.get();
        }
        Map<String, Object> known = (Map<String, Object>)
                answering.getAttributes().computeIfAbsent(bean, any -> new HashMap<String, Object>());
        Object answer = known.get(what);
        if (answer == null) {
            answer = question.get();
            known.put(what, answer);
        }
        return (T) answer;
    }

    /** Something was done: what was known before it is asked for anew. */
    public static void forget(Object bean) {
        FacesContext.getCurrentInstance().getAttributes().remove(bean);
    }
}
