package org.safereturns.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safereturns.issue.ConfigurationFault;

class AddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgres:Zebulon", "postgresql://u:Zebulon@host/db", "Zebulon"})
  void an_address_of_another_kind_is_refused_without_its_password(String url) {
    assertThatThrownBy(() -> Database.open(url))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("jdbc:postgresql://host/name")
        .hasMessageNotContaining("Zebulon");
  }
}
