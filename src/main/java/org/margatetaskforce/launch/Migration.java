package org.margatetaskforce.launch;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings a database to the schema of this build, as the role that owns it, before the application starts. The application
 * itself never holds the owner's password: it signs in as a role that owns nothing and cannot bypass row-level security.
 *
 * <p>A superuser (the embedded database, or the official container image) first makes the role {@code mtf_owner} and works
 * as it; any other user must own the database and be allowed to create roles.
 */
final class Migration {

    private static final String OWNER = "mtf_owner";

    private final String url;
    private final String user;
    private final String password;
    private final String appUser;
    private final String appPassword;

    private Migration(String url, String user, String password, String appUser, String appPassword) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.appUser = appUser;
        this.appPassword = appPassword;
    }

    /** Migrates the database that {@code MTF_DB_URL}, {@code MTF_DB_USER} and {@code MTF_DB_PASSWORD} name. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Settings settings = Settings.ofThisProcess();
        try {
            String url = required(settings, "MTF_DB_URL");
            migrate(
                    url,
                    required(settings, "MTF_DB_USER"),
                    settings.get("MTF_DB_PASSWORD", ""),
                    settings.get("MTF_DB_APP_USER", "mtf_app"),
                    required(settings, "MTF_DB_APP_PASSWORD"),
                    settings.demo());
        } catch (CannotStart why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    private static String required(Settings settings, String name) {
        String value = settings.find(name);
        if (value == null) {
            throw new CannotStart(name + " is not set: it is needed to reach the database.");
        }
        return value;
    }

    /** A password for the application's role that lives as long as the process that made it. */
    static String freshPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @throws CannotStart with one sentence, where the database does not answer or a script fails
     */
    static void migrate(String url, String user, String password, String appUser, String appPassword, boolean demo) {
        new Migration(url, user, password, appUser, appPassword).run(demo);
    }

    private void run(boolean demo) {
        boolean superuser;
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            superuser = isSuperuser(connection);
            if (demo) {
                refuseHalfBuiltTown(connection);
            }
            if (superuser) {
                makeOwner(connection);
            }
            makeAppRole(connection);
        } catch (SQLException refused) {
            throw new CannotStart(
                    "The database at " + url + " cannot be used as " + user + ": " + firstLine(refused), refused);
        }
        try {
            flyway(superuser)
                    .locations("classpath:db/migration", "classpath:db/repeatable")
                    .load()
                    .migrate();
            if (demo) {
                flyway(superuser)
                        .locations("classpath:db/demo")
                        .table("demo_schema_history")
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
            }
        } catch (FlywayException failed) {
            throw new CannotStart("The database could not be brought to this version: " + failed.getMessage(), failed);
        }
    }

    /** The demonstration town is built once, over many transactions: one that was interrupted is not mended but built anew. */
    private static void refuseHalfBuiltTown(Connection connection) throws SQLException {
        if (answers(connection, "select to_regclass('base.demo_clock') is not null")
                && answers(connection, "select exists (select from base.demo_clock where loaded_at is null)")) {
            throw new CannotStart(
                    "The demonstration town was left half built by a start that was interrupted: remove the"
                            + " data folder (or make the database anew) and start again.");
        }
    }

    private static boolean answers(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private FluentConfiguration flyway(boolean superuser) {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(url, user, password)
                .initSql(superuser ? "set role " + OWNER : "select 1")
                .defaultSchema("public")
                .placeholders(Map.of("app", appUser))
                .validateMigrationNaming(true)
                .failOnMissingLocations(false)
                .cleanDisabled(true);
    }

    private static boolean isSuperuser(Connection connection) throws SQLException {
        return answers(connection, "select rolsuper from pg_roles where rolname = current_user");
    }

    private static void makeOwner(Connection connection) throws SQLException {
        run(connection, """
                do $$ begin
                  if not exists (select from pg_roles where rolname = 'mtf_owner') then
                    create role mtf_owner nologin createrole nosuperuser nobypassrls;
                  end if;
                  execute format('alter database %I owner to mtf_owner', current_database());
                  execute 'grant create, usage on schema public to mtf_owner';
                end $$""");
    }

    /** The application's role is made by whoever will alter it later, and gets this start's password. */
    private void makeAppRole(Connection connection) throws SQLException {
        boolean there;
        try (PreparedStatement question = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            question.setString(1, appUser);
            try (ResultSet answer = question.executeQuery()) {
                there = answer.next();
            }
        }
        if (isSuperuser(connection)) {
            run(connection, "set role " + OWNER);
        }
        if (!there) {
            run(
                    connection,
                    "create role " + quoted(connection, appUser) + " login nosuperuser nobypassrls nocreaterole");
        }
        run(
                connection,
                "alter role " + quoted(connection, appUser) + " password "
                        + connection
                                .unwrap(org.postgresql.PGConnection.class)
                                .escapeLiteral(appPassword)
                                .transform(literal -> "'" + literal + "'"));
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).escapeIdentifier(name);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static String firstLine(SQLException refused) {
        String message = refused.getMessage();
        return message == null ? "no reason given" : message.lines().findFirst().orElse(message);
    }
}
