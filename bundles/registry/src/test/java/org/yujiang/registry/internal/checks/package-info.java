@org.jspecify.annotations.NullMarked
package org.yujiang.registry.internal.checks;
