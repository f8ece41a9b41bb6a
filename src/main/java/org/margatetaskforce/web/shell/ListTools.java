package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.identity.ListQuery;
import org.margatetaskforce.identity.SavedViews;

/** What stands beside every list ({@code tf:listTools}): take it as a file, keep it as a view, open a kept one. */
@Named
@RequestScoped
public class ListTools {

    @Inject
    SavedViews savedViews;

    private final Map<String, List<SavedViews.Row>> views = new HashMap<>();

    /** The views of the list at this address: the officer's own and their agency's. */
    public List<SavedViews.Row> views(String address) {
        return views.computeIfAbsent(page(address), savedViews::of);
    }

    /** Where the list at this address, narrowed as it is, comes as a file. */
    public String exported(String export, String address, String kind) {
        String query = query(address);
        return export + "?" + (query.isEmpty() ? "" : query + "&") + "as=" + kind;
    }

    /** Where the same is asked for, for somebody outside the team. */
    public String disclosed(String export, String address, String kind) {
        return exported(export, address, kind) + "&for=outside";
    }

    /** Where the list at this address, narrowed as it is, can be kept as a view. */
    public String saving(String address) {
        return "/identity/save-view.xhtml?list=" + encoded(page(address)) + "&keep="
                + encoded(ListQuery.of(query(address)).kept());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private static String page(String address) {
        int question = address.indexOf('?');
        return question < 0 ? address : address.substring(0, question);
    }

    private static String query(String address) {
        int question = address.indexOf('?');
        return question < 0 ? "" : address.substring(question + 1);
    }
}
