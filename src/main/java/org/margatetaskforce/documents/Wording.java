package org.margatetaskforce.documents;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.InvalidReferenceException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * The wording of letters and notices: templates on the classpath that officers and lawyers edit, merged with values into
 * XHTML. Whatever a template needs and does not get is refused by name; whatever is put in is escaped. Templates cannot
 * reach Java objects, files or the network: they see text, numbers, truth values, lists and maps.
 */
final class Wording {

    private static final String FOLDER = "templates";
    private static final String LETTERHEAD = "letterhead.xhtml";
    private static final Pattern HEAD = Pattern.compile("^\\[#--(.*?)--]", Pattern.DOTALL);
    private static final Pattern LISTED = Pattern.compile("needs:(.*?)(?:may have:(.*))?$", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("([A-Za-z]+)(?:\\(([A-Za-z ]+)\\))?");
    private static final Pattern SLUG = Pattern.compile("[a-z]+/[a-z][a-z-]*");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    /** A placeholder as the top of a template lists it, with the parts of each item where it is a list of such. */
    private record Placeholder(String name, List<String> parts) {}

    /** A template made ready once: what it needs and may have, and which version of the wording it is. */
    private record Compiled(Template template, List<Placeholder> needs, List<Placeholder> mayHave, String version) {}

    Wording() {
        freemarker.setTemplateLoader(new ClassTemplateLoader(Wording.class.getClassLoader(), FOLDER));
        freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freemarker.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        freemarker.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        freemarker.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        freemarker.setRecognizeStandardFileExtensions(false);
        freemarker.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setNumberFormat("computer");
        freemarker.setLocale(Locale.UK);
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setSharedVariable("pounds", (TemplateMethodModelEx) Wording::pounds);
    }

    /** The placeholders that a template needs, in the order it lists them. */
    List<String> needs(String slug) {
        return compiled(slug).needs().stream().map(Placeholder::name).toList();
    }

    /** Which version of the wording this is: a short hash of the template and the letterhead, printed on the page. */
    String version(String slug) {
        return compiled(slug).version();
    }

    /**
     * Puts the values into the wording.
     *
     * @throws RuleBroken {@code documents.template-unknown}, or {@code documents.placeholder-missing} with the template and
     *     the placeholder
     */
    String write(String slug, Map<String, ?> values) {
        Compiled wording = compiled(slug);
        Map<String, Object> printable = new HashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                printable.put(name, printable(slug, name, value));
            }
        });
        for (Placeholder needed : wording.needs()) {
            if (!printable.containsKey(needed.name())
                    || printable.get(needed.name()) instanceof List<?> list && list.isEmpty()) {
                throw new RuleBroken("documents.placeholder-missing", slug, needed.name());
            }
            refuseIncompleteItems(slug, needed, printable.get(needed.name()));
        }
        wording.mayHave().forEach(option -> refuseIncompleteItems(slug, option, printable.get(option.name())));
        StringWriter page = new StringWriter(16_384);
        try {
            wording.template().process(printable, page);
        } catch (InvalidReferenceException gap) {
            throw new RuleBroken("documents.placeholder-missing", slug, gap.getBlamedExpressionString());
        } catch (TemplateException wrong) {
            throw new IllegalStateException("template " + slug + ": " + wrong.getMessageWithoutStackTop(), wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page.toString();
    }

    private Compiled compiled(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw new RuleBroken("documents.template-unknown", slug);
        }
        return compiled.computeIfAbsent(slug, this::compile);
    }

    private Compiled compile(String slug) {
        String text = text(slug + ".xhtml");
        if (text == null) {
            throw new RuleBroken("documents.template-unknown", slug);
        }
        Matcher head = HEAD.matcher(text);
        if (!head.find()) {
            throw new IllegalStateException("template " + slug + " does not begin by listing what it needs");
        }
        Matcher listed = LISTED.matcher(head.group(1).strip());
        if (!listed.find()) {
            throw new IllegalStateException("template " + slug + " does not begin by listing what it needs");
        }
        try {
            String version = Sha256.of((text + text(LETTERHEAD)).getBytes(StandardCharsets.UTF_8))
                    .substring(0, 8);
            return new Compiled(
                    freemarker.getTemplate(slug + ".xhtml"),
                    placeholders(listed.group(1)),
                    placeholders(listed.group(2)),
                    version);
        } catch (IOException broken) {
            throw new UncheckedIOException("template " + slug + " cannot be read", broken);
        }
    }

    private static List<Placeholder> placeholders(@Nullable String listed) {
        List<Placeholder> placeholders = new ArrayList<>();
        Matcher each = PLACEHOLDER.matcher(listed == null ? "" : listed);
        while (each.find()) {
            List<String> parts =
                    each.group(2) == null ? List.of() : List.of(each.group(2).split(" +"));
            placeholders.add(new Placeholder(each.group(1), parts));
        }
        return List.copyOf(placeholders);
    }

    private static void refuseIncompleteItems(String slug, Placeholder placeholder, @Nullable Object items) {
        if (placeholder.parts().isEmpty() || !(items instanceof List<?> list)) {
            return;
        }
        for (int place = 0; place < list.size(); place++) {
            for (String part : placeholder.parts()) {
                if (!(list.get(place) instanceof Map<?, ?> item) || !item.containsKey(part)) {
                    throw new RuleBroken(
                            "documents.placeholder-missing", slug, placeholder.name() + "[" + place + "]." + part);
                }
            }
        }
    }

    private static @Nullable String text(String name) {
        try (InputStream file = Wording.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Dates become words, blank text is refused, and only plain values pass. */
    private static Object printable(String slug, String name, @Nullable Object value) {
        if (value instanceof CharSequence text && !text.toString().isBlank()) {
            return text.toString().strip();
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Collection<?> items) {
            List<Object> list = new ArrayList<>();
            for (Object item : items) {
                list.add(printable(slug, name + "[" + list.size() + "]", item));
            }
            return list;
        }
        if (value instanceof Map<?, ?> parts) {
            Map<String, Object> map = new HashMap<>();
            parts.forEach((part, inner) -> map.put((String) part, printable(slug, name + "." + part, inner)));
            return map;
        }
        if (value == null || value instanceof CharSequence) {
            throw new RuleBroken("documents.placeholder-missing", slug, name);
        }
        throw new IllegalArgumentException(slug + ": " + name + " is a "
                + value.getClass().getName() + "; a letter takes text, numbers, dates, truth values, lists and maps");
    }

    /** {@code pounds(52500)} is £525.00. */
    private static Object pounds(List<?> arguments) throws TemplateModelException {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateNumberModel pence)) {
            throw new TemplateModelException("pounds takes one sum in pence");
        }
        BigDecimal pounds = new BigDecimal(pence.getAsNumber().toString()).movePointLeft(2);
        return new SimpleScalar(String.format(Locale.UK, "£%,.2f", pounds));
    }
}
