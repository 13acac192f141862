package org.patchlag.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
}
