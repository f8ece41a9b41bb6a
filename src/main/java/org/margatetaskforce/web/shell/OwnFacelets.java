package org.margatetaskforce.web.shell;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.FaceletCache;
import jakarta.faces.view.facelets.FaceletCacheFactory;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import java.util.logging.Logger;

/**
 * Lets the page engine read our own pages and those in our libraries, and nothing else: the engine of this server would
 * otherwise fetch and run a page from any address that reaches an include (CVE-2026-46581).
 */
public class OwnFacelets extends FaceletCacheFactory {

    private static final Logger LOG = Logger.getLogger(OwnFacelets.class.getName());

    /** Called by Faces with the factory it had before. */
    public OwnFacelets(FaceletCacheFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FaceletCache<?> getFaceletCache() {
        return new Guard<>(getWrapped().getFaceletCache());
    }

    /** True of a page inside the application's own folder or inside one of its libraries. */
    static boolean isOurs(URL page, URL home) {
        String address = page.toExternalForm();
        String root = home.toExternalForm();
        String folder = root.endsWith("/") ? root : root + "/";
        boolean inFolder = address.startsWith(folder);
        boolean inLibrary = address.startsWith("jar:" + folder + "WEB-INF/lib/") && address.contains("!/META-INF/");
        if (!inFolder && !inLibrary) {
            return false;
        }
        String within = address.substring(address.indexOf(folder) + folder.length());
        return within.endsWith(".xhtml") && !within.contains("..") && !within.contains("%");
    }

    private static final class Guard<T> extends FaceletCache<T> {

        private final FaceletCache<T> behind;

        Guard(FaceletCache<T> behind) {
            this.behind = behind;
        }

        @Override
        public T getFacelet(URL url) throws IOException {
            return behind.getFacelet(checked(url));
        }

        @Override
        public boolean isFaceletCached(URL url) {
            return behind.isFaceletCached(url);
        }

        @Override
        public T getViewMetadataFacelet(URL url) throws IOException {
            return behind.getViewMetadataFacelet(checked(url));
        }

        @Override
        public boolean isViewMetadataFaceletCached(URL url) {
            return behind.isViewMetadataFaceletCached(url);
        }

        @Override
        public void setCacheFactories(MemberFactory<T> pages, MemberFactory<T> metadata) {
            behind.setCacheFactories(pages, metadata);
        }

        private static URL checked(URL url) throws IOException {
            String known = "/WEB-INF/web.xml";
            URL file = Objects.requireNonNull(
                    FacesContext.getCurrentInstance().getExternalContext().getResource(known));
            String address = file.toExternalForm();
            URL home = new URL(address.substring(0, address.length() - known.length()));
            if (!isOurs(url, home)) {
                LOG.warning(() -> "refused a page from outside the application: " + url + " is not in " + home);
                throw new IOException("a page from outside the application was refused");
            }
            return url;
        }
    }
}
