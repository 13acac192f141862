package org.patchlag.benchmark.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.patchlag.launcher.DatabaseAccess;
import org.patchlag.testing.Portal;

/** Editions that tests have released. The tests after them look at the demonstration's, which must be the latest again. */
final class ReleasedByTests {
    private ReleasedByTests() {}

    /** Takes a test regulator's editions from the public, as nobody but the owner of the database can. */
    static void takeBack(String regulator) throws SQLException {
        DatabaseAccess access = Portal.database();
        try (Connection connection = access.connect(access.owner());
                PreparedStatement delete =
                        connection.prepareStatement("delete from published_edition where regulator = ?")) {
            delete.setString(1, regulator);
            delete.executeUpdate();
        }
    }
}
