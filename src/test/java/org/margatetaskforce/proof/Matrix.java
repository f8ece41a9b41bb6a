package org.margatetaskforce.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each post may see, read from the matrix itself, with what a table's own rule adds to it. */
final class Matrix {

    private final Connection owner;
    private final Map<String, Register.Table> tables;
    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();

    Matrix(Connection owner, Map<String, Register.Table> tables) throws SQLException {
        this.owner = owner;
        this.tables = tables;
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select post_code, data_class, sight from identity.post_sight
                         where condition is null and valid_from <= identity.today()
                           and (valid_to is null or valid_to >= identity.today())""")) {
            while (row.next()) {
                letters.put(row.getString(1) + row.getInt(2), row.getString(3));
            }
        }
    }

    static List<String> posts(Connection owner) throws SQLException {
        return ProofTown.strings(
                owner,
                "select code from identity.post where code not in ('SYSTEM', 'PUBLIC', 'LANDLORD') order by code");
    }

    String letter(String post, int dataClass) {
        return letters.getOrDefault(post + dataClass, "H");
    }

    /** Whether the post sees the record, in this relation to it. */
    boolean gives(String post, Canary of) {
        return gives(post, of.table(), of.dataClass(), of.relation());
    }

    /** What is anybody's, signed in or not. */
    boolean isPublic(String table) {
        Register.Table registered = tables.get(table);
        return registered != null && registered.order("public") != null;
    }

    private boolean gives(String post, String name, int dataClass, Relation relation) {
        Register.Table table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException(name + " is not in tables.txt");
        }
        String sees = table.order("sees");
        String with = table.order("with");
        // what is seen with another record alone is denied with it alone
        boolean denied = relation.isDenied()
                && table.order("never-denied") == null
                && (with == null || table.order("matrix") != null);
        String onlyIf = table.order("if");
        boolean seen = !denied;
        if (sees != null && sees.startsWith("nobody")) {
            seen = false;
        } else if (sees != null) {
            // the letters that this table is made for: F alone, or with a partial sight of its own, P or A
            seen &= sees.split(":")[0].contains(letter(post, dataClass));
        } else if (with == null || table.order("matrix") != null) {
            seen &= byMatrix(post, dataClass, relation);
        }
        if (with != null) {
            for (String parent : with.split("\\s+")) {
                String[] named = parent.split("/");
                seen &= gives(
                        post,
                        named[0],
                        named.length == 1 ? classOf(parent, dataClass) : Integer.parseInt(named[1]),
                        relation);
            }
        }
        return seen && (onlyIf == null || answer(onlyIf, post, dataClass, relation))
                || alsoBy(table, post, dataClass, relation);
    }

    private boolean alsoBy(Register.Table table, String post, int dataClass, Relation relation) {
        String or = table.order("or");
        return or != null
                && (!relation.isDenied() || table.order("never-denied") != null)
                && answer(or, post, dataClass, relation);
    }

    /** The class of the record that goes with it: the same if there is one of it, else the first that its table holds. */
    private int classOf(String parent, int dataClass) {
        Register.Table table = tables.get(parent);
        String classes = table == null ? null : table.order("classes");
        return classes == null || List.of(classes.split("\\s+")).contains("" + dataClass)
                ? dataClass
                : Integer.parseInt(classes.split("\\s+")[0]);
    }

    private boolean byMatrix(String post, int dataClass, Relation relation) {
        return switch (letter(post, dataClass)) {
            case "F" -> true;
            case "C" -> relation.onTheCase && !relation.isDenied() && (dataClass != 7 || relation.ofTheAgency);
            default -> false;
        };
    }

    private boolean answer(String condition, String post, int dataClass, Relation relation) {
        String sql = condition
                .replace("{post}", "'" + post + "'")
                .replace("{class}", "" + dataClass)
                .replace("{agency}", "'" + ProofTown.AGENCY + "'")
                .replace("{member}", "" + relation.onTheCase)
                .replace("{own}", "" + relation.ofTheAgency);
        @Nullable Boolean known = answers.get(sql);
        if (known == null) {
            try (PreparedStatement ask = owner.prepareStatement("select (" + sql + ")");
                    ResultSet row = ask.executeQuery()) {
                row.next();
                known = row.getBoolean(1);
            } catch (SQLException wrong) {
                throw new IllegalStateException("@if or @or: " + sql, wrong);
            }
            answers.put(sql, known);
        }
        return known;
    }
}
