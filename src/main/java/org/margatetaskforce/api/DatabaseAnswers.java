package org.margatetaskforce.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: ready only when the application is deployed and its own database answers it. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {

    @Resource(lookup = "java:app/jdbc/app")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement("select 1");
                ResultSet answer = question.executeQuery()) {
            return HealthCheckResponse.named("database").status(answer.next()).build();
        } catch (SQLException silent) {
            return HealthCheckResponse.named("database").down().build();
        }
    }
}
