package org.margatetaskforce.web.cases.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.access.Access;
import org.margatetaskforce.web.shell.ShortAddress;

/** What the top of a page tells about access: a case that break-glass holds open, what others hold; asked once, of such pages alone. */
@Named
@RequestScoped
public class AccessHere {

    private static final List<String> WHERE_IT_IS_HELD = List.of(
            "/cases/view-case.xhtml",
            "/people/view-person.xhtml",
            "/people/view-family.xhtml",
            "/place/view-property.xhtml");

    private static final Pattern EXPLAINED = Pattern.compile("(MTF|SF|HD|MT|AC|VT|RF|P|FM|HH|O|IN|SL|L)-.*|[0-9]+");

    @Inject
    Access access;

    @Inject
    ShortAddress shortAddress;

    private Access.@Nullable Told read;

    /**
     * What is told here.
     *
     * @param about the references that the page is about, with commas between them
     */
    public Access.Told told(@Nullable String about) {
        Access.Told known = read;
        if (known == null) {
            String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
            List<String> cases = about == null
                    ? List.of()
                    : Arrays.stream(about.split(","))
                            .map(String::strip)
                            .filter(one -> one.startsWith("MTF-"))
                            .toList();
            String record = WHERE_IT_IS_HELD.contains(page) ? shortAddress.getHere() : "";
            known = cases.isEmpty() && record.isEmpty() ? Access.Told.NOTHING : access.told(cases, record);
            read = known;
        }
        return known;
    }

    /** It can be said of the page's record why one sees it. */
    public boolean isExplained() {
        return EXPLAINED.matcher(shortAddress.getHere()).matches();
    }

    /** The record that is asked about; empty on a page that shows none. */
    public String getRecord() {
        return shortAddress.getHere();
    }
}
