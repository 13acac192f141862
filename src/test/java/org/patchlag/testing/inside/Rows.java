package org.patchlag.testing.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.access.Account;
import org.patchlag.tenancy.Organisation;

/** What is seen of organisations and accounts by every way to the database, in whatever transaction it is asked. */
@ApplicationScoped
public class Rows {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jdbi sql;

    /** The organisations, by a query of JPA. */
    public Set<UUID> organisations() {
        return new TreeSet<>(entities.createQuery("select o.id from Organisation o", UUID.class)
                .getResultList());
    }

    /** The organisations that have an account, by SQL. */
    public Set<UUID> organisationsOfAccounts() {
        List<UUID> owners = sql.withHandle(handle -> handle.createQuery("select organisation_id from account")
                .mapTo(UUID.class)
                .list());
        return new TreeSet<>(owners);
    }

    /** The tables with row-level security that the application may read at all. */
    public List<String> securedTables() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select relname from pg_class where relrowsecurity and has_table_privilege(oid, 'select')")
                .mapTo(String.class)
                .list());
    }

    /** How many rows of a table are seen. */
    public long rowsOf(String table) {
        return sql.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    /** One organisation by its key: where a shared cache would answer without asking the database. */
    public Optional<Organisation> find(UUID organisation) {
        return Optional.ofNullable(entities.find(Organisation.class, organisation));
    }

    /** One account by its key. */
    public Optional<Account> findAccount(UUID organisation, UUID account) {
        return Optional.ofNullable(entities.find(Account.class, new Account.Key(organisation, account)));
    }

    /** How many accounts an update of this organisation's changes. */
    public int touchAccounts(UUID organisation) {
        return sql.withHandle(
                handle -> handle.createUpdate("update account set name = name where organisation_id = :organisation")
                        .bind("organisation", organisation)
                        .execute());
    }

    /** The process of the database that serves this transaction. */
    public int connection() {
        return sql.withHandle(handle -> handle.createQuery("select pg_backend_pid()")
                .mapTo(Integer.class)
                .one());
    }

    /** The factory, whose cache and settings can be looked at. */
    public EntityManagerFactory factory() {
        return entities.getEntityManagerFactory();
    }
}
