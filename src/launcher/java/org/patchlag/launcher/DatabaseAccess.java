package org.patchlag.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How a database is reached, by each of its three roles.
 *
 * @param url the JDBC address
 * @param owner owns the schema, used for migration only
 * @param application reads and writes under row-level security
 * @param publicReader reads published editions and nothing else
 */
public record DatabaseAccess(String url, Login owner, Login application, Login publicReader) {

    /**
     * A database login.
     *
     * @param user the role's name
     * @param password its password, never printed
     */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** Opens a connection as one of the roles; the caller closes it. */
    public Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
