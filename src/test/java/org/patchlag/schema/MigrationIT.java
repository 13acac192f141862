package org.patchlag.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlag.launcher.Database;
import org.patchlag.launcher.DatabaseAccess;
import org.patchlag.launcher.Migration;
import org.patchlag.testing.Beside;

/** An empty database becomes the schema, once, and the schema keeps tenants apart whatever the application does. */
@Beside(files = false)
class MigrationIT {
    /** All tenants read these: small, copied everywhere, no organisation in their keys. */
    private static final Set<String> SHARED = Set.of(
            "vendor", "vendor_alias", "vendor_promise", "device_type", "device_model", "threat", "published_edition");

    /** Secured, but not led by {@code organisation_id}: the tenants themselves, and the directory of addresses. */
    private static final Set<String> DIRECTORIES = Set.of("organisation", "account_address");

    private static Database database;
    private static DatabaseAccess access;
    private static Schema schema;
    private static int first;
    private static int second;

    @BeforeAll
    static void migrateTwice() {
        database = Database.throwAway();
        access = database.access();
        schema = new Schema(access);
        first = Migration.migrate(access, Path.of(""));
        second = Migration.migrate(access, Path.of(""));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void the_first_run_takes_every_file_and_the_second_does_nothing() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
            assertThat(first).isPositive().isEqualTo((int) files.count());
        }
        assertThat(second).isZero();
    }

    @Test
    void every_table_is_row_secured_or_known_to_be_shared() throws Exception {
        Set<String> unsecured = new TreeSet<>(schema.tables());
        unsecured.removeAll(schema.securedTables());
        assertThat(unsecured).isEqualTo(new TreeSet<>(SHARED));
        assertThat(schema.otherRelations()).isEmpty(); // a view would read with its owner's rights
    }

    @Test
    void tenant_owned_tables_are_led_by_the_organisation_and_refer_to_each_other_by_it() throws Exception {
        Set<String> tenantOwned = new TreeSet<>(schema.securedTables());
        tenantOwned.removeAll(DIRECTORIES);
        assertThat(schema.tablesLedBy("organisation_id")).isEqualTo(tenantOwned);
        assertThat(schema.foreignKeysWithout("organisation_id")).isEmpty();
        assertThat(schema.foreignKeysWithout("no_such_column")).isNotEmpty();
    }

    @Test
    void the_application_and_the_public_reader_own_nothing_and_cannot_bypass_row_security() throws Exception {
        assertThat(schema.ownedBy(access.owner())).isNotEmpty();
        for (DatabaseAccess.Login role : Set.of(access.application(), access.publicReader())) {
            assertThat(schema.ownedBy(role)).isEmpty();
            assertThat(schema.powersOf(role)).isEmpty();
        }
    }

    @Test
    void the_public_reader_may_select_published_editions_and_do_nothing_else() throws Exception {
        assertThat(schema.grantsTo(access.publicReader())).containsExactly("SELECT published_edition");
        try (Connection connection = access.connect(access.publicReader());
                Statement sql = connection.createStatement()) {
            sql.execute("select * from published_edition");
            Set<String> others = new TreeSet<>(schema.tables());
            others.remove("published_edition");
            others.add(Schema.HISTORY);
            assertThat(others).hasSizeGreaterThan(SHARED.size());
            for (String table : others) {
                assertThatThrownBy(() -> sql.execute("select * from " + table))
                        .as(table)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void neither_role_may_make_tables_and_so_own_them() throws Exception {
        for (DatabaseAccess.Login role : Set.of(access.application(), access.publicReader())) {
            try (Connection connection = access.connect(role);
                    Statement sql = connection.createStatement()) {
                assertThatThrownBy(() -> sql.execute("create table own (id int)"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void the_application_never_rewrites_what_was_published_or_recorded() throws Exception {
        assertThat(schema.grantsTo(access.application()))
                .contains("INSERT published_edition", "INSERT report_revision")
                .doesNotContain(
                        "UPDATE published_edition",
                        "DELETE published_edition",
                        "UPDATE report_revision",
                        "DELETE report_revision",
                        "UPDATE report_decision",
                        "DELETE report",
                        "DELETE register_certificate",
                        "DELETE empty_quarter",
                        "INSERT " + Schema.HISTORY);
        assertThat(schema.grantsTo(access.application())).noneMatch(grant -> grant.startsWith("TRUNCATE"));
    }

    @Test
    void questions_asked_before_their_regulator_was_kept_stay_whoever_regulates_their_country_now(@TempDir Path before)
            throws Exception {
        Path migrations = Files.createDirectories(before.resolve("db/migration"));
        try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
            for (Path file : files.filter(one -> one.getFileName().toString().compareTo("V021") < 0)
                    .toList()) {
                Files.copy(file, migrations.resolve(file.getFileName()));
            }
        }
        try (Database older = Database.throwAway()) {
            Migration.migrate(older.access(), before);
            try (Connection connection = older.access().connect(older.access().owner());
                    Statement sql = connection.createStatement()) {
                sql.execute("set app.platform = 'on'");
                sql.execute("alter table report_question no force row level security");
                sql.execute(
                        "alter table report_question drop constraint report_question_organisation_id_report_id_fkey");
                sql.execute("insert into organisation (id, kind, name, country, group_id, group_name, demonstration,"
                        + " created_at) select id, 'REGULATOR', 'Without a country', 'GB', id, 'Without', false, now()"
                        + " from gen_random_uuid() id");
                sql.execute("insert into account (organisation_id, id, email, name, password_hash, demonstration,"
                        + " created_at) select id, gen_random_uuid(), 'asked@regulator.example', 'Asked', 'none', false,"
                        + " now() from organisation");
                for (String asker : List.of("(select id from account)", "gen_random_uuid()")) {
                    sql.execute("insert into report_question (organisation_id, report_id, number, country, submitted,"
                            + " text, asked_by, asked_by_name, asked_at) select id, gen_random_uuid(), 1, 'GB', true,"
                            + " 'When?', " + asker + ", 'Asked', now() from organisation");
                }
                sql.execute("alter table report_question force row level security");
                Migration.migrate(older.access(), Path.of(""));
                sql.execute("alter table report_question no force row level security");
                try (ResultSet rows = sql.executeQuery("select count(*), count(asked_by_organisation),"
                        + " count(*) filter (where asked_by_organisation = (select id from organisation))"
                        + " from report_question")) {
                    rows.next();
                    assertThat(List.of(rows.getInt(1), rows.getInt(2), rows.getInt(3)))
                            .as("two questions, of which one account is known")
                            .containsExactly(2, 1, 1);
                }
            }
        }
    }

    @Test
    void what_a_hospital_stated_can_be_withdrawn_and_not_changed() throws Exception {
        try (Connection connection = access.connect(access.application());
                Statement sql = connection.createStatement()) {
            for (String change : Set.of(
                    "register_certificate set from_day = from_day",
                    "register_certificate set to_day = null",
                    "register_certificate set organisation_id = organisation_id",
                    "empty_quarter set first_day = first_day")) {
                assertThatThrownBy(() -> sql.execute("update " + change))
                        .as(change)
                        .hasMessageContaining("permission denied");
            }
            assertThat(sql.executeUpdate("update register_certificate set withdrawn_at = now()"))
                    .isZero(); // allowed, and no scope, no rows
        }
    }
}
