package org.yujiang.registry.internal.lab;

import java.util.Optional;
import org.yujiang.policy.lab.LabFacts;
import org.yujiang.policy.lab.PolicyLab;
import org.yujiang.registry.api.Lab;

/**
 * What is in the lab's memory.
 *
 * @param status of it
 * @param facts the facts
 * @param lab over these facts, with what it remembers
 * @param ids the keys of the people by number; of synthetic people none
 * @param stored what the registry had decided; of synthetic people nothing
 */
record Loaded(Lab.Status status, LabFacts facts, PolicyLab lab, PersonIds ids, Optional<Stored> stored) {}
