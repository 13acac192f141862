package org.patchlag.tenancy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;

/**
 * Lets a use case run only for its declared roles, and sets the row scope of its transaction before its first
 * statement. A transaction has one scope: a use case called by another keeps that of the outer one.
 */
@Scoped
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210) // inside @Transactional, which is at 200
public class ScopeInterceptor {
    private static final Object MARK = RowScope.class;

    @Inject
    private Caller caller;

    @Resource(lookup = "java:app/jdbc/patchlag")
    private @Nullable DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private @Nullable TransactionSynchronizationRegistry transaction;

    /** Checks, sets, proceeds. */
    @AroundInvoke
    public @Nullable Object around(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        requireRole(method);
        TransactionSynchronizationRegistry registry = Objects.requireNonNull(transaction);
        if (registry.getTransactionKey() != null && registry.getResource(MARK) == null) {
            RowScope scope = scopeOf(method);
            set(scope);
            registry.putResource(MARK, scope);
        }
        return call.proceed();
    }

    private RowScope scopeOf(Method method) {
        if (method.isAnnotationPresent(PlatformScope.class)
                || method.getDeclaringClass().isAnnotationPresent(PlatformScope.class)) {
            return new RowScope.Platform();
        }
        RowScope scope = caller.identity().map(Caller.Identity::scope).orElseGet(RowScope.Nothing::new);
        if (scope instanceof RowScope.Own own && method.isAnnotationPresent(CountryScope.class)) {
            return new RowScope.Jurisdiction(
                    own.organisation(), Set.of(caller.signedIn().country()));
        }
        return scope instanceof RowScope.Jurisdiction own && method.isAnnotationPresent(GrantedScope.class)
                ? new RowScope.WithGranted(own)
                : scope;
    }

    private void set(RowScope scope) throws SQLException {
        String settings = scope.settings();
        if (settings.isEmpty()) {
            return;
        }
        try (Connection connection = Objects.requireNonNull(dataSource).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(settings);
        }
    }

    private void requireRole(Method method) {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null && !method.isAnnotationPresent(PermitAll.class)) {
            allowed = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
            if (allowed == null && method.getDeclaringClass().isAnnotationPresent(PermitAll.class)) {
                return;
            }
            if (allowed == null) {
                throw new IllegalStateException(method + " declares no role");
            }
        }
        if (allowed == null) {
            return;
        }
        caller.signedIn();
        if (!caller.hasAnyOf(allowed.value())) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "Your account does not have the role that this needs.");
        }
    }
}
