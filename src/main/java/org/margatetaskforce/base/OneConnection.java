package org.margatetaskforce.base;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hands the EntityManager's own connection to whoever else needs one in the same transaction: the process engine and
 * JDBC of ours. Otherwise each would take a further slot of the pool (16 clients on a pool of 4 starve) and, on job
 * threads, a different connection and so a different transaction.
 */
@ApplicationScoped
public class OneConnection implements DataSource {

    @Resource(lookup = "java:app/jdbc/app")
    DataSource pool;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    OfficerOnConnection officer;

    @Override
    public Connection getConnection() throws SQLException {
        int status = transaction.getTransactionStatus();
        if (status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK) {
            return pool.getConnection();
        }
        if (status == Status.STATUS_ACTIVE && Acting.who() != null) {
            officer.ensure();
        }
        return lent(entityManager.unwrap(Connection.class));
    }

    /** A connection whose borrower can neither close it nor end the transaction. */
    private static Connection lent(Connection own) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "close":
                            return null;
                        case "isClosed":
                            return false;
                        case "commit", "rollback", "setAutoCommit", "abort":
                            throw new SQLException(method.getName() + " on a connection that JTA owns");
                        default:
                            return invoke(own, method, arguments);
                    }
                });
    }

    private static @Nullable Object invoke(Connection own, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(own, arguments);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause() == null ? wrapped : wrapped.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("the pool's own user only");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.margatetaskforce");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
