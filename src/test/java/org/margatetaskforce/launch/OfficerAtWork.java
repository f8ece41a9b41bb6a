package org.margatetaskforce.launch;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a desk of the house under measure, by HTTP: their own cookies, cases and random walk. */
final class OfficerAtWork {

    private static final String PASSWORD = "Margate-2011!";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select)\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)=\"([^\"]*)\"");
    private static final Pattern DRAFT_SAVED =
            Pattern.compile("saveDraft\\s*=\\s*function\\(\\)\\s*\\{[^}]*?s:\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("reference=(AR-[0-9-]+)");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** A page of the day's work, and how often it is wanted among a hundred. */
    enum Visited {
        TODAY("today", 12),
        WORKLIST("worklist", 16),
        SEARCH("search for a person", 14),
        PERSON("a person", 10),
        PROPERTY("a property", 8),
        CASE("a case", 16),
        CHRONOLOGY("a chronology", 6),
        ACTIONS("actions", 6),
        BOARD("the board", 3),
        MAP("the map", 3),
        DRAFT("a draft saved as one types", 3),
        NOTE("a note written", 3),
        ASK("another agency asked", 2),
        ANSWER("its answer, a task completed", 4);

        final String words;
        final int share;

        Visited(String words, int share) {
            this.words = words;
            this.share = share;
        }

        boolean isPartial() {
            return this == DRAFT;
        }

        /** Whether it changes what is recorded. */
        boolean isWritten() {
            return this == NOTE || this == ASK || this == ANSWER;
        }
    }

    /** What came back, and after how long. */
    record Answer(int status, String body, long nanos, String where) {

        boolean isGood() {
            return status == 200 && !body.contains("partial-response><error>");
        }
    }

    /** What agencies were asked and have not answered, by the agency: one who answers takes the next. */
    private static final Map<String, Queue<String>> WAITING = new ConcurrentHashMap<>();

    final String username;
    /** The agencies but one's own that can be asked. */
    final List<String> others = new ArrayList<>();
    /** The agency for which this officer answers; "" where their post does not. */
    String answersFor = "";

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final Random random;
    final List<String> cases = new ArrayList<>();
    final List<String> persons = new ArrayList<>();
    final List<String> properties = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    final List<Visited> may = new ArrayList<>();

    OfficerAtWork(String username, int seed, int port) {
        this.username = username;
        this.port = port;
        random = new Random(seed);
    }

    private String one(List<String> of) {
        return of.isEmpty() ? "" : of.get(random.nextInt(of.size()));
    }

    private Answer send(HttpRequest.Builder asked, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        String sent = cookies.getCookieStore().get(address).stream()
                .map(cookie -> cookie.getName() + '=' + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            asked.header("Cookie", sent);
        }
        asked.uri(address).timeout(PATIENCE).header("Accept", "text/html");
        long began = System.nanoTime();
        HttpResponse<String> answer = CLIENT.send(asked.build(), HttpResponse.BodyHandlers.ofString());
        long took = System.nanoTime() - began;
        for (String header : answer.headers().allValues("Set-Cookie")) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                cookie.setPath("/");
                cookie.setSecure(false);
                cookies.getCookieStore().add(address, cookie);
            }
        }
        return new Answer(
                answer.statusCode(),
                answer.body(),
                took,
                answer.headers().firstValue("Location").orElse(""));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    private Answer post(String path, Map<String, String> fields, boolean partial)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder asked = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (partial) {
            asked.header("Faces-Request", "partial/ajax");
        }
        return send(asked, path);
    }

    boolean signIn() throws IOException, InterruptedException {
        Answer form = get("/sign-in.xhtml");
        Map<String, String> fields = fields(form.body(), "signIn");
        fields.put("signIn:username", username);
        fields.put("signIn:password", PASSWORD);
        fields.put("signIn:enter", "signIn:enter");
        return post("/sign-in.xhtml", fields, false).status() == 302;
    }

    Answer visit(Visited page) throws IOException, InterruptedException {
        return switch (page) {
            case TODAY -> get("/today.xhtml");
            case WORKLIST -> get("/worklist.xhtml");
            case SEARCH -> look(one(names));
            case PERSON -> get("/people/view-person.xhtml?reference=" + one(persons));
            case PROPERTY -> get("/place/view-property.xhtml?uprn=" + one(properties));
            case CASE -> get("/cases/view-case.xhtml?reference=" + one(cases));
            case CHRONOLOGY -> get("/cases/chronology.xhtml?of=" + one(cases));
            case ACTIONS -> get("/cases/find-actions.xhtml?whose=mine");
            case BOARD -> get("/cases/board.xhtml");
            case MAP -> get("/safety/map.xhtml");
            case DRAFT -> write(true);
            case NOTE -> write(false);
            case ASK -> ask(one(others));
            case ANSWER -> answer();
        };
    }

    /** Asks another agency for something about a case of one's own: its answer is a task of the engine there. */
    Answer ask(String agency) throws IOException, InterruptedException {
        String path = "/cases/send-agency-referral.xhtml?case=" + one(cases);
        Answer form = get(path);
        if (!form.isGood()) {
            return form;
        }
        Map<String, String> fields = fields(form.body(), "send");
        fields.put("send:agency", agency);
        fields.put("send:title", "See them together");
        fields.put("send:asked", "Can you come with us on Thursday and say what you can offer?");
        fields.put("send:record", "send:record");
        Answer sent = post(path, fields, false);
        Matcher reference = REFERENCE.matcher(sent.where());
        if (sent.status() != 302 || !reference.find()) {
            return new Answer(500, sent.body(), sent.nanos(), sent.where());
        }
        waiting(agency).add(reference.group(1));
        return new Answer(200, sent.body(), form.nanos() + sent.nanos(), sent.where());
    }

    /** Opens what one's agency was asked next and accepts it: the engine's task is completed, and one joins the case's team. */
    private Answer answer() throws IOException, InterruptedException {
        String reference = waiting(answersFor).poll();
        String path = "/cases/answer-agency-referral.xhtml?reference=" + reference;
        Answer form = reference == null ? new Answer(500, "nothing waits", 0, "") : get(path);
        if (!form.isGood()) {
            return form;
        }
        Map<String, String> fields = fields(form.body(), "act");
        fields.put("act:accepting", "true");
        fields.put("act:record", "act:record");
        Answer answered = post(path, fields, false);
        return new Answer(
                answered.status() == 302 ? 200 : 500,
                answered.body(),
                form.nanos() + answered.nanos(),
                answered.where());
    }

    private static Queue<String> waiting(String agency) {
        return WAITING.computeIfAbsent(agency, each -> new ConcurrentLinkedQueue<>());
    }

    /** Looks for somebody by the form over the list: what was typed stays in the session, the answer is the list it leads to. */
    Answer look(String typed) throws IOException, InterruptedException {
        Answer kept = post("/people/find-people.xhtml?page=1", Map.of("name", typed), false);
        int path = kept.where().indexOf("/people/");
        if (kept.status() != 302 || path < 0) {
            return new Answer(500, kept.body(), kept.nanos(), kept.where());
        }
        Answer list = get(kept.where().substring(path));
        return new Answer(list.status(), list.body(), kept.nanos() + list.nanos(), list.where());
    }

    /** Opens the form of a note and writes it, or has its draft saved as the browser does while somebody types. */
    private Answer write(boolean draft) throws IOException, InterruptedException {
        String path = "/cases/write-note.xhtml?reference=" + one(cases);
        Answer form = get(path);
        if (!form.isGood()) {
            return form;
        }
        Map<String, String> fields = fields(form.body(), "form");
        fields.put("form:type", "CALL");
        fields.put("form:nature", "FACT");
        fields.put("form:body", "Rang at noon; they will be in on Thursday.");
        fields.putIfAbsent("form:time", "09:00");
        if (!draft) {
            fields.put("form:write", "form:write");
            Answer written = post(path, fields, false);
            return new Answer(written.status() == 302 ? 200 : 500, written.body(), written.nanos(), written.where());
        }
        Matcher source = DRAFT_SAVED.matcher(form.body());
        if (!source.find()) {
            return new Answer(500, "no draft on the page", 0, "");
        }
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", source.group(1));
        fields.put("jakarta.faces.partial.execute", "form");
        fields.put("jakarta.faces.partial.render", "form:saved");
        fields.put(source.group(1), source.group(1));
        return post(path, fields, true);
    }

    Visited next() {
        int whole = may.stream().mapToInt(page -> page.share).sum();
        int drawn = random.nextInt(whole);
        for (Visited page : may) {
            drawn -= page.share;
            if (drawn < 0) {
                return page == Visited.ANSWER && waiting(answersFor).isEmpty() ? Visited.WORKLIST : page;
            }
        }
        return may.get(0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a browser would send back of a form if nothing were touched: boxes and buttons apart. */
    private static Map<String, String> fields(String page, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(form, form);
        int from = page.indexOf("id=\"" + form + '"');
        int to = page.indexOf("</form>", Math.max(from, 0));
        String inside = from < 0 || to < 0 ? page : page.substring(from, to);
        Matcher tags = FIELD.matcher(inside);
        while (tags.find()) {
            Map<String, String> said = new TreeMap<>();
            Matcher each = ATTRIBUTE.matcher(tags.group(2));
            while (each.find()) {
                said.put(each.group(1), each.group(2));
            }
            String name = said.get("name");
            String type = said.getOrDefault("type", "");
            if (name == null || type.equals("submit") || type.equals("radio") || type.equals("checkbox")) {
                continue;
            }
            if (tags.group(1).equalsIgnoreCase("select")) {
                int end = inside.indexOf("</select>", tags.end());
                Matcher chosen = Pattern.compile("<option[^>]*value=\"([^\"]*)\"[^>]*selected")
                        .matcher(inside.substring(tags.end(), end));
                fields.put(name, chosen.find() ? chosen.group(1) : "");
            } else {
                fields.put(name, said.getOrDefault("value", ""));
            }
        }
        return fields;
    }
}
