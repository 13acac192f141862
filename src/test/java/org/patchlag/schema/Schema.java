package org.patchlag.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.patchlag.launcher.DatabaseAccess;
import org.patchlag.launcher.DatabaseAccess.Login;

/** Questions to the catalogue of a migrated database, asked as its owner. */
record Schema(DatabaseAccess access) {

    /** Flyway's own list of what it has run. */
    static final String HISTORY = "flyway_schema_history";

    /** All tables, Flyway's own left out. */
    Set<String> tables() throws SQLException {
        return ask("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> ?""", HISTORY);
    }

    /** Whatever else can be selected from: views, foreign and materialised ones. */
    Set<String> otherRelations() throws SQLException {
        return ask("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm', 'f')""");
    }

    /** The tables on which row-level security is enabled and forced, and which have at least one policy. */
    Set<String> securedTables() throws SQLException {
        return ask("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and c.relforcerowsecurity
                  and exists (select from pg_policy p where p.polrelid = c.oid)""");
    }

    /** The tables whose primary key begins with this column. */
    Set<String> tablesLedBy(String column) throws SQLException {
        return ask("""
                select c.relname from pg_class c
                join pg_index i on i.indrelid = c.oid and i.indisprimary
                join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where c.relnamespace = 'public'::regnamespace and a.attname = ?""", column);
    }

    /** Foreign keys from one tenant-owned table to another that do not carry the organisation on both sides. */
    Set<String> foreignKeysWithout(String column) throws SQLException {
        return ask("""
                select f.conrelid::regclass || ' ' || f.conname from pg_constraint f
                join pg_class c on c.oid = f.conrelid and c.relrowsecurity
                join pg_class r on r.oid = f.confrelid and r.relrowsecurity
                where f.contype = 'f' and r.relname <> 'organisation'
                  and not exists (
                    select from unnest(f.conkey, f.confkey) as pair (here, there)
                    join pg_attribute h on h.attrelid = f.conrelid and h.attnum = pair.here and h.attname = ?
                    join pg_attribute t on t.attrelid = f.confrelid and t.attnum = pair.there and t.attname = h.attname)""", column);
    }

    /** Everything in the database that a role owns, schemas and functions too. */
    Set<String> ownedBy(Login role) throws SQLException {
        return ask("""
                select d.classid::regclass || ' ' || d.objid from pg_shdepend d
                join pg_roles o on o.oid = d.refobjid
                where d.deptype = 'o' and o.rolname = ?""", role.user());
    }

    /** The powers of a role over others' rows and over roles, and the roles that it is a member of. */
    Set<String> powersOf(Login role) throws SQLException {
        return ask("""
                select power from pg_roles r, lateral (values
                    ('superuser', r.rolsuper), ('bypassrls', r.rolbypassrls), ('createrole', r.rolcreaterole),
                    ('createdb', r.rolcreatedb), ('replication', r.rolreplication)) as p (power, has)
                where r.rolname = ? and has
                union all
                select 'member of ' || g.rolname from pg_auth_members m
                join pg_roles g on g.oid = m.roleid join pg_roles r on r.oid = m.member
                where r.rolname = '%s'""".formatted(role.user()), role.user());
    }

    /** What a role may do: {@code SELECT published_edition} and so on, for every relation of the schema. */
    Set<String> grantsTo(Login role) throws SQLException {
        return ask("""
                select p || ' ' || c.relname from pg_class c
                cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
                  and (has_table_privilege(?, c.oid, p)
                    or (p in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
                      and has_any_column_privilege('%s', c.oid, p)))""".formatted(role.user()), role.user());
    }

    private Set<String> ask(String question, String... values) throws SQLException {
        try (Connection connection = access.connect(access.owner());
                PreparedStatement sql = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                sql.setString(i + 1, values[i]);
            }
            Set<String> answer = new TreeSet<>();
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    answer.add(rows.getString(1));
                }
            }
            return answer;
        }
    }
}
