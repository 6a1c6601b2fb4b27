@NullMarked
package org.yujiang.registry.internal.people;

import org.jspecify.annotations.NullMarked;
