package org.patchlag.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Accounts, and the directory of the addresses that sign in. */
@ApplicationScoped
public class AccountRepository {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jdbi sql;

    /**
     * Where an address belongs.
     *
     * @param organisationId its organisation
     * @param accountId its account there
     */
    public record Address(UUID organisationId, UUID accountId) {}

    /** Keeps a new account and its address; false where the address is taken. */
    public boolean add(Account account) {
        boolean free = sql.withHandle(handle -> handle.createUpdate("""
                                insert into account_address (email, organisation_id, account_id)
                                values (:email, :organisation, :account) on conflict do nothing""")
                        .bind("email", account.email())
                        .bind("organisation", account.organisationId())
                        .bind("account", account.id())
                        .execute())
                == 1;
        if (free) {
            entities.persist(account);
        }
        return free;
    }

    /** The account with this address. */
    public Optional<Account> findByEmail(String email) {
        return sql.withHandle(handle -> handle.createQuery(
                                "select organisation_id, account_id from account_address where email = :email")
                        .bind("email", email)
                        .mapTo(Address.class)
                        .findOne())
                .flatMap(address -> find(address.organisationId(), address.accountId()));
    }

    /** The account with this key. */
    public Optional<Account> find(UUID organisation, UUID account) {
        return Optional.ofNullable(entities.find(Account.class, new Account.Key(organisation, account)));
    }

    /** Everybody of an organisation, by name. */
    List<Colleague> findColleagues(UUID organisation) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select a.name, a.email, a.disabled_at is null as enabled,
                          array(select role from account_role r where r.organisation_id = a.organisation_id
                            and r.account_id = a.id order by role) as roles
                        from account a where a.organisation_id = :organisation order by lower(a.name), a.email""")
                .bind("organisation", organisation)
                .mapTo(Colleague.class)
                .list());
    }

    /** The account with its organisation. */
    public Optional<AccountIdentity> findIdentity(UUID organisation, UUID account) {
        return sql.withHandle(handle -> handle.createQuery("select " + AccountIdentity.COLUMNS + " from "
                        + AccountIdentity.TABLES + " where a.organisation_id = :organisation and a.id = :account")
                .bind("organisation", organisation)
                .bind("account", account)
                .mapTo(AccountIdentity.class)
                .findOne());
    }
}
