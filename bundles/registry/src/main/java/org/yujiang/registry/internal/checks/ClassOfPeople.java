package org.yujiang.registry.internal.checks;

import java.util.Optional;
import org.yujiang.policy.check.Surroundings.SignIns;

/**
 * The people of a class.
 *
 * @param size how many there are, without those who gave it up, put it off or went on in another
 * @param signIns how they signed in, if anybody did
 */
record ClassOfPeople(int size, Optional<SignIns> signIns) {}
